"""Copies of the shop on the command line: `backup` makes one, `restore` brings one back."""
