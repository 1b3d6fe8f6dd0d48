"""The version, in one place, without importing anything."""

VERSION = "0.1.0"
