"""Channel attention with import keras in place of tf.keras."""
import keras
from keras.layers import Dense, GlobalAveragePooling2D, Multiply


def channel_attention(x, name):
    C = keras.ops.shape(x)[-1]
    a = GlobalAveragePooling2D(keepdims=True, name=f"{name}_GAP")(x)
    a = Dense(C // 3, name=f"{name}_D1")(a)
    a = keras.activations.relu(a)
    a = Dense(C, name=f"{name}_D2")(a)
    a = keras.activations.sigmoid(a)
    return Multiply(name=f"{name}_X")([x, a])
