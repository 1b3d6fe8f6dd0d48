"""The files of one folder, in columns: most of a share's files are named and counted, and never asked for more."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, overload

from zi_audit.opening import Identity


class FileEntry(NamedTuple):
    """One file: `path` relative to the folder with `/` (undecodable bytes shown as `\\xNN`), `size` in bytes.

    `mtime` is seconds since 1970. `attributes` are Windows file attributes, 0 elsewhere.
    `raw` is the path to open when it differs from `path`, else "". `ctime` is when the file was changed in
    any way, in seconds since 1970 (on Windows: made): another content with the size and time of the old
    one shows there. `device` and `inode` tell the file from every other until it is opened, 0 where a listing
    does not say, as on Windows; some network file systems make them up.
    """

    path: str
    size: int
    mtime: float
    attributes: int = 0
    raw: str = ""
    ctime: float = 0.0
    device: int = 0
    inode: int = 0

    @property
    def identity(self) -> Identity:
        """What tells this file from every other, also from one that was made, or written to, since."""
        return Identity(self.device, self.inode, self.mtime)


class Files(Sequence[FileEntry]):
    """The files of one folder, each made when it is asked for.

    `start` is the folder's path with its last `/`, "" for the root, with which each path begins; `names` are the
    rest of them, `sizes` their sizes in bytes. All others are on the folder's `device`.
    """

    __slots__ = ("_attributes", "_ctimes", "_device", "_inodes", "_mtimes", "_odd", "names", "sizes", "start")

    def __init__(
        self,
        start: str,
        names: tuple[str, ...],
        columns: Sequence[array[Any]],
        device: int,
        odd: dict[int, FileEntry],
    ) -> None:
        self.start, self.names, self._device, self._odd = start, names, device, odd
        self.sizes, self._mtimes, self._ctimes, self._inodes, self._attributes = columns

    @classmethod
    def of(cls, start: str, entries: Sequence[FileEntry]) -> Files:
        """Return the files of the folder whose path is `start`, as listed."""
        if not entries:
            return cls(start, (), tuple(map(array, _TYPES)), 0, {})
        paths, sizes, mtimes, attributes, raws, ctimes, devices, inodes = zip(*entries, strict=True)
        device, begin = devices[0], len(start)
        odd: dict[int, FileEntry] = {}
        if any(raws) or devices.count(device) < len(devices) or max(inodes) > _LARGEST:
            odd = {
                number: entry
                for number, entry in enumerate(entries)
                if entry.raw or entry.device != device or entry.inode > _LARGEST
            }
            inodes = tuple(0 if number in odd else inode for number, inode in enumerate(inodes))
        columns = tuple(map(array, _TYPES, (sizes, mtimes, ctimes, inodes, attributes)))
        return cls(start, tuple([path[begin:] for path in paths]), columns, device, odd)

    def packed(self) -> tuple[object, ...]:
        """Return the files as bare values that can be sent to another process."""
        columns = (self.sizes, self._mtimes, self._ctimes, self._inodes, self._attributes)
        odd = [(number, *entry) for number, entry in self._odd.items()]
        # No name holds a slash.
        return self.start, "/".join(self.names), *(column.tobytes() for column in columns), self._device, odd

    @classmethod
    def unpacked(cls, values: Sequence[Any]) -> Files:
        """Return what was packed so."""
        start, names, *sent, device, odd = values
        columns = tuple(map(array, _TYPES, sent))
        entries = {number: FileEntry(*entry) for number, *entry in odd}
        return cls(start, tuple(names.split("/")) if names else (), columns, device, entries)

    def only(self, numbers: Iterable[int]) -> Files:
        """Return those of the files that have these numbers."""
        return Files.of(self.start, [self[number] for number in numbers])

    def __len__(self) -> int:
        return len(self.names)

    @overload
    def __getitem__(self, number: int) -> FileEntry: ...
    @overload
    def __getitem__(self, number: slice) -> Files: ...
    def __getitem__(self, number: int | slice) -> FileEntry | Files:
        if isinstance(number, slice):
            return self.only(range(*number.indices(len(self))))
        number = range(len(self))[number]
        if number in self._odd:
            return self._odd[number]
        return FileEntry(
            self.start + self.names[number],
            self.sizes[number],
            self._mtimes[number],
            self._attributes[number],
            "",
            self._ctimes[number],
            self._device,
            self._inodes[number],
        )

    def __iter__(self) -> Iterator[FileEntry]:
        if self._odd:
            yield from map(self.__getitem__, range(len(self)))
            return
        new, start, device = tuple.__new__, self.start, self._device
        columns = (self.names, self.sizes, self._mtimes, self._attributes, self._ctimes, self._inodes)
        for name, size, mtime, attributes, ctime, inode in zip(*columns, strict=True):
            # Made for every file of a share: twice as fast as calling the class.
            yield new(FileEntry, (start + name, size, mtime, attributes, "", ctime, device, inode))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Files):
            return NotImplemented
        return self.names == other.names and all(
            getattr(self, slot) == getattr(other, slot) for slot in self.__slots__
        )

    def __hash__(self) -> int:
        return hash((self.start, self.names))

    def __repr__(self) -> str:
        return f"Files({list(self)!r})"


# Of sizes, times, inodes and attributes; some file systems of Windows number their files beyond that.
_TYPES = ("q", "d", "d", "Q", "L")
_LARGEST = 2**64 - 1
NO_FILES = Files.of("", ())
