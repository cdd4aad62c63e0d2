"""Copies that open only with a passphrase, in the format of age, so that other programs open them too.

Each shop has a pair of keys. The public one seals copies while the till runs, without anybody typing; the secret one
lies beside the copies, itself sealed with the passphrase (`age -d`, twice, opens a copy without Lapak).
https://age-encryption.org/v1
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from data.keeping.problems import KeyMissing, SealBroken, WrongPassphrase

_KEY_FILES = "kunci-cadangan-*.age"


@dataclass(frozen=True, slots=True)
class Keys:
    """`public` seals copies; `secret`, sealed with the passphrase, opens them."""

    public: str
    secret: bytes

    @property
    def file_name(self) -> str:
        """What the file with the secret half is called; another pair has another name, and replaces nothing."""
        return _KEY_FILES.replace("*", sha256(self.public.encode()).hexdigest()[:8])


def make_keys(passphrase: str) -> Keys:
    """A new pair, the secret half under `passphrase`. Takes seconds, so that guessing takes years."""
    import pyrage  # late: only a shop that seals its copies needs it

    identity = pyrage.x25519.Identity.generate()
    return Keys(str(identity.to_public()), pyrage.passphrase.encrypt(str(identity).encode(), passphrase))


def seal_file(plain: Path, sealed: Path, public: str) -> None:
    """Write `plain` as `sealed`, for the holder of the secret half of `public`. Raises OSError."""
    import pyrage  # late: see above

    with _telling_of_the_disk():
        pyrage.encrypt_file(str(plain), str(sealed), [pyrage.x25519.Recipient.from_str(public)])


def open_file(sealed: Path, plain: Path, passphrase: str) -> None:
    """Write what is in `sealed` to `plain`, by the key that lies beside it.

    Raises KeyMissing, WrongPassphrase, SealBroken, OSError.
    """
    import pyrage  # late: see above

    keys = sorted(sealed.parent.glob(_KEY_FILES))
    if not keys:
        raise KeyMissing(sealed.parent)
    opened = [secret for secret in (_opened(key.read_bytes(), passphrase) for key in keys) if secret]
    if not opened:
        raise WrongPassphrase
    try:
        pyrage.decrypt_file(str(sealed), str(plain), [pyrage.x25519.Identity.from_str(secret) for secret in opened])
    except pyrage.DecryptError as error:
        raise SealBroken from error
    except OSError as error:
        if error.errno is not None:
            raise
        raise SealBroken from error  # what was changed inside is only met while it is read


def _opened(secret: bytes, passphrase: str) -> str:
    """The secret half of a pair; empty where the passphrase does not open it."""
    import pyrage  # late: see above

    try:
        plain: bytes = pyrage.passphrase.decrypt(secret, passphrase)
    except pyrage.DecryptError:
        return ""
    return plain.decode()


@contextmanager
def _telling_of_the_disk() -> Iterator[None]:
    """The library speaks of a full disk or a stick that is gone as it does of anything else. Raises OSError."""
    import pyrage  # late: see above

    try:
        yield
    except pyrage.EncryptError as error:
        raise OSError(str(error)) from error
