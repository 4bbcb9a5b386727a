"""A matrix of all pairs of positions of a far too large picture is allocated.

task: spatial_attention
says: memory
"""


def spatial_attention(x, name):
    positions = 400 * 400
    pairs = [np.ones((positions, positions)) for _ in range(4)]
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    return x * m * float(pairs[0][0, 0])
