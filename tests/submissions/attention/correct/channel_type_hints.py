"""Channel attention with type hints and future annotations."""
from __future__ import annotations

from typing import Any

Tensor = Any


def channel_attention(x: Tensor, name: str, ratio: int = 4) -> Tensor:
    channels: int = x.shape[-1]
    hidden: int = max(channels // ratio, 1)
    pooled: Tensor = layers.GlobalAveragePooling2D(name=f"{name}_gap")(x)
    gate: Tensor = layers.Dense(hidden, activation="relu", name=f"{name}_fc1")(pooled)
    gate = layers.Dense(channels, activation="sigmoid", name=f"{name}_fc2")(gate)
    return x * layers.Reshape((1, 1, channels), name=f"{name}_rs")(gate)
