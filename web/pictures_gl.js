// Pictures of the canvas as textures, for src/ui/window.cpp. An emcc JavaScript library.
// A picture is an SVG file of the site, drawn once for each size it is shown at; so it is sharp at every scale.

mergeInto(LibraryManager.library, {
  $pictureTextures: {
    most: 96,             // textures kept; a screen shows at most a dozen
    files: null,          // name -> HTMLImageElement, once loaded
    textures: null,       // "name width height" -> number of a texture, the longest unused first

    load: function (name) {
      const textures = pictureTextures;
      if (textures.files.has(name)) return textures.files.get(name);
      textures.files.set(name, null);
      const image = new Image();
      image.onload = () => {
        textures.files.set(name, image);
        Module["_camtay_wake"]();
      };
      // Asked for again with the next screen.
      image.onerror = () => textures.files.delete(name);
      const address = Module["camtay"]["picture"](name);
      if (address) image.src = address;
      return null;
    },

    draw: function (image, width, height) {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const pen = canvas.getContext("2d");
      const naturalWidth = image.naturalWidth || 64, naturalHeight = image.naturalHeight || 64;
      const scale = Math.min(width / naturalWidth, height / naturalHeight);
      const w = naturalWidth * scale, h = naturalHeight * scale;
      pen.drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
      return canvas;
    },

    drop: function (key, number) {
      GLctx.deleteTexture(GL.textures[number]);
      GL.textures[number] = null;
      pictureTextures.textures.delete(key);
    },

    // After the context was lost: what belonged to it is gone already.
    forget: function () {
      // Not for-of: the minifier of emcc 3.1.6 writes that wrongly.
      pictureTextures.textures.forEach((number) => {
        GL.textures[number] = null;
      });
      pictureTextures.textures.clear();
    },
  },
  // emcc copies plain values and function expressions only: a Map made above, or a method's short form, would be lost.
  // Its optimizer loses destructuring and spreading too.
  $pictureTextures__postset: "pictureTextures.files = new Map(); pictureTextures.textures = new Map();",
  $pictureTextures__deps: ["$GL"],

  camtay_picture__deps: ["$pictureTextures", "$GL"],
  camtay_picture: function (namePointer, width, height) {
    const textures = pictureTextures, name = UTF8ToString(namePointer);
    if (width < 1 || height < 1) return 0;
    const key = name + " " + width + " " + height;
    const known = textures.textures.get(key);
    if (known) {
      textures.textures.delete(key);
      textures.textures.set(key, known);
      return known;
    }
    const image = textures.load(name);
    if (!image) return 0;
    if (textures.textures.size >= textures.most) {
      const oldest = textures.textures.keys().next().value;
      textures.drop(oldest, textures.textures.get(oldest));
    }
    const number = GL.getNewId(GL.textures), texture = GLctx.createTexture();
    texture.name = number;
    GL.textures[number] = texture;
    GLctx.bindTexture(GLctx.TEXTURE_2D, texture);
    GLctx.texParameteri(GLctx.TEXTURE_2D, GLctx.TEXTURE_MIN_FILTER, GLctx.LINEAR);
    GLctx.texParameteri(GLctx.TEXTURE_2D, GLctx.TEXTURE_MAG_FILTER, GLctx.LINEAR);
    GLctx.texParameteri(GLctx.TEXTURE_2D, GLctx.TEXTURE_WRAP_S, GLctx.CLAMP_TO_EDGE);
    GLctx.texParameteri(GLctx.TEXTURE_2D, GLctx.TEXTURE_WRAP_T, GLctx.CLAMP_TO_EDGE);
    GLctx.texImage2D(GLctx.TEXTURE_2D, 0, GLctx.RGBA, GLctx.RGBA, GLctx.UNSIGNED_BYTE, textures.draw(image, width, height));
    textures.textures.set(key, number);
    return number;
  },

  camtay_forget_pictures__deps: ["$pictureTextures"],
  camtay_forget_pictures: function () {
    pictureTextures.forget();
  },
});
