"""Drawn garments: a deterministic stand-in for Fashion-MNIST that needs no file and no network.

Outlines are filled on a fine grid, averaged down to 28x28 and multiplied by a cloth and a light.
Random numbers are integers, and floats are only added, multiplied, divided and compared one by one:
the same arguments give the same bytes on every machine.
"""

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]
Dataset = tuple[tuple[Bytes, Bytes], tuple[Bytes, Bytes]]

CLASS_NAMES: tuple[str, ...] = (
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
    "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
)  # fmt: skip

SIZE = 28
FINE = 3  # points along the side of a pixel while an outline is filled
VARIANTS = 48  # outlines per class in one draw
SHIFTS = [(y, x) for y in range(3) for x in range(5)]  # one row up or down, two columns aside
CHUNK = 4096  # images finished at a time, to keep memory small

# A part is (gain in %, "x,y x,y ..." at its slimmest, the same at its fullest). Parts are painted
# in order and a later one replaces what is below it; a gain of 0 cuts a hole. In the classes of
# MIRRORED, x is the distance from the vertical middle line, else it is counted from the left edge.
MIRRORED = {0, 1, 2, 3, 4, 6, 8}
PARTS: dict[int, list[tuple[int, str, str]]] = {
    0: [(100, "0,5 3,3 6,4 10,8 8,11 6,9 6,25 0,25", "0,6 4,2 8,3 13,11 10,14 8,11 8,26 0,27"),
        (0, "0,0 2,0 3,3 0,5", "0,0 4,0 4,2 0,8"),
        (70, "3,3 4,3 1,6 0,6 0,5", "4,2 5,2 1,9 0,9 0,8")],
    1: [(100, "0,2 4,2 5,8 4,27 1,27 0.4,10 0,10", "0,1 6,1 7,9 8,27 3,27 0.4,13 0,13"),
        (70, "0,2 4,2 4,3 0,3", "0,1 6,1 6,3 0,3")],
    2: [(100, "0,4 3,3 6,4 9,8 11,24 8,25 6,12 6,25 0,25",
              "0,3 4,2 8,3 12,9 13,26 10,27 8,13 8,27 0,27"),
        (75, "3,3 4,3 1,5 0,5 0,4", "4,1 5,2 2,5 0,5 0,3"),
        (75, "0,23 6,23 6,25 0,25", "0,25 8,25 8,27 0,27"),
        (75, "8,23 12,22 12,25 8,26", "9,25 14,24 14,27 9,28")],
    3: [(100, "0,5 2,2 3,2 4,7 3,12 5,26 0,26", "0,5 3,1 5,2 6,9 4,13 9,27 0,27"),
        (0, "0,0 2,0 2,3 0,6", "0,0 3,0 3,2 0,5"),
        (70, "0,11 4,11 4,12 0,12", "0,12 5,12 5,14 0,14")],
    4: [(100, "0,2 3,2 6,3 9,7 11,23 8,24 7,12 7,27 0,27",
              "0,1 4,1 8,3 12,8 13,25 10,26 8,12 10,28 0,28"),
        (135, "1,2 3,1 4,4 1,11 0,11", "1,1 5,0 6,6 2,14 0,14"),
        (40, "0,3 0.7,3 0.7,27 0,27", "0,1 1,1 1,28 0,28"),
        (65, "3,17 6,17 6,18 3,18", "3,19 7,18 7,20 3,21")],
    5: [(100, "2,20 8,20 16,17 25,12 26,13 26,22 24,22 23,17 16,20 9,22 2,22",
              "1,20 8,19 16,18 26,16 27,17 27,24 22,24 21,22 16,23 9,24 1,24"),
        (130, "4,20 8,15 10,15 8,20", "4,20 7,13 11,13 11,19"),
        (130, "11,19 14,13 16,13 14,19", "13,18 14,12 18,12 17,18"),
        (130, "19,17 20,8 21,8 21,16", "19,17 20,7 23,7 22,17"),
        (130, "20,8 26,9 26,11 20,10", "20,7 27,8 27,11 20,10")],
    6: [(100, "0,4 3,2 6,4 9,9 9,14 7,14 6,10 6,26 0,26",
              "0,3 4,1 8,3 12,9 13,25 10,26 8,13 8,28 0,27"),
        (130, "0,4 2,1 4,2 3,6", "0,4 2,0 5,1 4,7"),
        (55, "0,5 0.5,5 0.5,26 0,26", "0,5 0.8,5 0.8,27 0,27"),
        (65, "3,10 5,10 5,13 3,13", "3,10 6,10 6,14 3,14")],
    7: [(100, "2,20 3,18 8,16 13,13 16,13 20,14 25,12 26,14 26,20",
              "1,21 2,16 7,14 12,9 16,8 20,11 25,8 27,11 27,21"),
        (135, "1,20 26,20 26,21 2,21", "1,20 27,20 27,24 1,24"),
        (60, "13,15 15,14 18,20 16,20", "11,14 14,13 18,20 14,20")],
    8: [(80, "0,6 5,7 7,13 0,13", "0,2 6,3 9,12 0,12"),
        (0, "0,7 4,8 6,13 0,13", "0,4 5,5 7,12 0,12"),
        (100, "0,12 8,12 9,24 0,24", "0,10 12,10 13,27 0,27"),
        (75, "0,12 8,12 8,16 0,18", "0,10 12,10 12,15 0,18"),
        (135, "0,16 1,16 1,18 0,18", "0,16 2,16 2,19 0,19")],
    9: [(100, "3,23 3,20 7,18 13,14 14,6 22,6 24,14 24,24 19,24 18,23",
              "1,25 1,19 6,15 12,12 12,2 25,2 26,14 26,26 20,26 19,24"),
        (60, "2,23 24,22 24,24 19,24 18,23 3,24", "1,24 26,23 26,27 20,27 19,25 1,26"),
        (70, "17,6 19,6 19,13 17,13", "17,3 20,3 20,14 17,14"),
        (130, "14,6 22,6 22,7 14,7", "12,2 25,2 25,4 12,4")],
}  # fmt: skip


def draw(count: int, seed: int) -> tuple[Bytes, Bytes]:
    """Draw `count` garments: images (count, 28, 28) uint8 and labels (count,) uint8, shuffled.

    Every class appears `count // 10` times or once more. The background is exactly 0.
    """
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(count) % len(CLASS_NAMES)).astype(np.uint8)
    variants = max(1, min(VARIANTS, count // len(CLASS_NAMES)))
    shapes = np.stack([_fill_class(label, variants, rng) for label in range(len(CLASS_NAMES))])
    wide = np.pad(shapes, ((0, 0), (0, 0), (1, 1), (2, 2)))
    bank = np.stack([wide[:, :, y : y + SIZE, x : x + SIZE] for y, x in SHIFTS], axis=2)
    cloths = _weave(rng)
    choices = (variants, len(SHIFTS), len(cloths))
    variant, shift, cloth = (rng.integers(choice, size=count) for choice in choices)
    light = rng.integers(90, 256, size=(count, 1, 1), dtype=np.uint32)
    images = np.empty((count, SIZE, SIZE), np.uint8)
    for start in range(0, count, CHUNK):
        part = slice(start, start + CHUNK)
        shape = bank[labels[part], variant[part], shift[part]]
        grain = rng.integers(-9, 10, size=shape.shape, dtype=np.int32)
        value = (shape * light[part] * cloths[cloth[part]] >> 16).astype(np.int32)
        images[part] = np.where(shape > 0, np.clip(value + grain, 1, 255), 0)
    return images, labels


def load_data(train: int = 60000, test: int = 10000) -> Dataset:
    """Return ((x_train, y_train), (x_test, y_test)), uint8, shaped as Keras' Fashion-MNIST is."""
    return draw(train, seed=0), draw(test, seed=1)


def _fill_class(label: int, variants: int, rng: np.random.Generator) -> NDArray[np.uint32]:
    """Paint outlines of one class: (variants, 28, 28) uint32, 0 outside, about 190 inside."""
    centre = (np.arange(SIZE * FINE) + 0.5) / FINE
    across = abs(centre - SIZE / 2) if label in MIRRORED else centre
    x, y = (axis.ravel() for axis in np.meshgrid(across, centre))
    slim_to_full = rng.integers(0, 65, size=(variants, 1, 2)) / 64  # width and height on their own
    contrast = rng.integers(0, 65, size=(variants, 1))  # a faint collar makes a shirt hard to tell
    paint = np.zeros((variants, x.size), np.int64)
    for gain, slim, full in PARTS[label]:
        low, high = _outline(slim), _outline(full)
        shade = 190 + (gain - 100) * 190 * contrast // 6400 if gain else 0
        paint = np.where(_inside(low + slim_to_full * (high - low), x, y), shade, paint)
    fine = paint.reshape(variants, SIZE, FINE, SIZE, FINE)
    return np.asarray(fine.sum(axis=(2, 4)) // FINE**2, np.uint32)


def _outline(text: str) -> Floats:
    """Parse "x,y x,y ..." into corners (corners, 2) float64, in pixels."""
    return np.array([corner.split(",") for corner in text.split()], np.float64)


def _inside(corners: Floats, x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Tell which points (points,) lie in polygons (variants, corners, 2), by the even-odd rule."""
    inside = np.zeros((len(corners), x.size), np.bool_)
    for index in range(corners.shape[1]):
        (ax, ay), (bx, by) = (corners[:, i].T[..., None] for i in (index - 1, index))
        slope = (bx - ax) / np.where(by == ay, 1.0, by - ay)
        inside ^= ((ay > y) != (by > y)) & (x < ax + (y - ay) * slope)
    return inside


def _weave(rng: np.random.Generator) -> NDArray[np.uint32]:
    """Make cloths (cloths, 28, 28) uint32, gains of 256 at most: plain, folds, stripes, checks."""
    row, column = np.mgrid[:SIZE, :SIZE].astype(np.uint32)
    plain = np.full((SIZE, SIZE), 250, np.uint32)
    folds = [250 - 14 * abs((column + row // slant) % 8 - 4.0) for slant in (3, 5, 28)]
    fades = [250 - 3 * row, 160 + 3 * row, 250 - 5 * abs(column - 13.0)]
    stripes = [line // width % 2 == 0 for line in (row, column) for width in (1, 2, 4)]
    checks, dots = (row // 3 + column // 3) % 2 == 0, (row % 5 < 2) & (column % 5 < 2)
    logo = (abs(row - 13.0) < 3) & (abs(column - 14.0) < 4)
    prints = [np.where(dark, 130, 250) for dark in (*stripes, checks, dots, logo)]
    blots = [np.repeat(np.repeat(rng.integers(150, 257, (7, 7)), 4, 0), 4, 1) for _ in range(4)]
    cloths = [plain] * 8 + folds * 2 + fades * 2 + prints + blots
    return np.stack([cloth.astype(np.uint32) for cloth in cloths])
