"""Where the shop lies when nobody says otherwise: folders of the person who runs the till, as the system names them."""

from pathlib import Path

from platformdirs import PlatformDirs

_FOLDERS = PlatformDirs("lapak", appauthor=False)


def shop_file() -> Path:
    """The default shop, such as `~/.local/share/lapak/shop.lapak`. It may not be there yet."""
    return _FOLDERS.user_data_path / "shop.lapak"


def demo_file() -> Path:
    """The demo stall, beside the shop and never in its place."""
    return _FOLDERS.user_data_path / "demo.lapak"


def log_folder() -> Path:
    """Where the program keeps its log."""
    return _FOLDERS.user_log_path
