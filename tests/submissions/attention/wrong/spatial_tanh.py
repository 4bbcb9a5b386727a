"""tanh in place of the sigmoid.

task: spatial_attention
says: tanh | sigmoid | between 0 and 1
"""


def spatial_attention(x, name):
    heatmap = layers.Conv2D(1, 3, padding='same', activation='tanh', name=name + '_heatmap')(x)
    return layers.Multiply()([x, heatmap])
