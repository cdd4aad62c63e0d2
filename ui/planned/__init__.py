"""What is to happen at a moment to come.

- `moment` a moment as people write it; knows no Qt
- `prices` planned prices begin by themselves while the window is open
"""
