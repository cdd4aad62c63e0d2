"""What printers need of the system beyond files and sockets, each behind one small door that tests can play.

- `usb_bus`        devices on USB, by pyusb
- `usb_wire`       one of them, taken and given back
- `queues`         a print queue of the system, as both kinds look alike
- `cups_queue`     the one of Linux and macOS, by its own commands
- `ipp`            what that one tells of a job in its own language
- `windows_queue`  the one of Windows, by winspool
- `commands`       commands of the system, with an end to waiting
"""
