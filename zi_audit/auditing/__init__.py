"""The order of things: read a folder, examine its files, fill slots, judge; and what a watcher may keep.

Not called `audit`: that name of the package is the function.
"""
