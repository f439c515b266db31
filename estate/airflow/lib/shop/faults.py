"""The things that go wrong in the recording, named in SHOP_FAULTS (see estate/plan.mjs)."""

import os


def on(name: str) -> bool:
    return name in os.environ.get("SHOP_FAULTS", "").split(",")
