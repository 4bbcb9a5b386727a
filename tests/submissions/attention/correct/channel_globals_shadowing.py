"""Other cells define globals called x, input, filter and model."""
x = np.linspace(-4, 4, 200)
input = 1 / (1 + np.exp(-x))
filter = 8
model = keras.Sequential([layers.Dense(3)])


# %%
def channel_attention(x, name):
    ch = x.shape[-1]
    y = layers.GlobalAveragePooling2D(name=name + '_gap')(x)
    y = layers.Dense(max(ch // filter, 1), activation='relu', name=name + '_dense_1')(y)
    y = layers.Dense(ch, activation='sigmoid', name=name + '_dense_2')(y)
    return x * layers.Reshape((1, 1, ch))(y)


# %%
name = "test"
print(model.name, input[:3])
