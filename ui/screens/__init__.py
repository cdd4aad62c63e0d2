"""Every screen as a picture: `python -m ui.screens FOLDER`. To look at, to compare, and for the README.

- `evening`   the demo stall on the evening of 7 March 2026, the day still open
- `camera`    one window size, one light, pictures into a folder
- `till`      the screens of selling
- `counter`   a buyer who comes back
- `paying`    QRIS, kasbon, money that is waited for, the buyer's window
- `promo`     packages, the bargaining board, borongan, a crowd, and offers made and ended
- `owner`     the owner's screens
- `local`     makers' goods
- `used`      the screens of used goods
- `people`    PINs, the lock, rights, the log
- `start`     the first start, and a shop with nothing in it
- `papers/`   every A4 page, in colour and in grey
- `__main__`  all of them, light and night, small and at twice the dots
"""
