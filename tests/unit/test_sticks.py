"""Which of the mounted disks are offered as sticks."""

from __future__ import annotations

from pathlib import Path

from counter_app.storage.sticks import mounted


def test_what_is_mounted_at_once_or_under_a_persons_name_is_found(tmp_path: Path) -> None:
    """A folder that holds no stick, a file, and a root that is not there are passed over."""
    media, run, mnt = tmp_path / "media", tmp_path / "run", tmp_path / "mnt"
    there = {media / "siti" / "KINGSTON", run / "siti" / "SANDISK", mnt / "usb"}
    for path in (*there, media / "siti" / "kosong", media / "hasan", mnt / "usb" / "foto"):
        path.mkdir(parents=True)
    (mnt / "catatan.txt").touch()
    found = mounted((media, run, mnt, tmp_path / "tidak-ada"), lambda path: path in there)
    assert found == (media / "siti" / "KINGSTON", run / "siti" / "SANDISK", mnt / "usb")


def test_this_pc_says_itself_what_is_mounted(tmp_path: Path) -> None:
    """Among the folders of its root at least one disk is; a folder of ours is none."""
    (tmp_path / "usb").mkdir()
    found = mounted((Path("/"), tmp_path))
    assert found
    assert all(path.is_mount() for path in found)
    assert mounted((tmp_path,)) == ()
