"""A cell above clears the session and sets seeds."""
import random

keras.backend.clear_session()
random.seed(0)
np.random.seed(0)
tf.random.set_seed(0)

# %%
r = 2


# %%
def channel_attention(x, name):
    n = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Reshape((1, 1, n))(s)
    s = layers.Dense(n // r, activation='relu', name=name + '_r')(s)
    s = layers.Dense(n, activation='sigmoid', name=name + '_s')(s)
    return s * x
