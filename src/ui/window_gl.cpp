#include "ui/window_gl.hpp"

#include <cstddef>

#include <GLES2/gl2.h>
#include <imgui.h>

namespace camtay {

namespace {

enum Attribute : GLuint { Position, Place, Colour };

constexpr const char* vertex_source =
    "attribute vec2 position;"
    "attribute vec2 place;"
    "attribute vec4 colour;"
    "uniform vec2 size;"
    "varying vec2 at;"
    "varying vec4 ink;"
    "void main() {"
    "  at = place;"
    "  ink = colour;"
    "  gl_Position = vec4(position.x / size.x * 2.0 - 1.0, 1.0 - position.y / size.y * 2.0, 0.0, 1.0);"
    "}";

// The letters' texture holds only how much of a pixel is covered; a picture's holds colours.
constexpr const char* fragment_source =
    "precision mediump float;"
    "uniform sampler2D texture;"
    "uniform float letters;"
    "varying highp vec2 at;"
    "varying vec4 ink;"
    "void main() {"
    "  vec4 found = texture2D(texture, at);"
    "  gl_FragColor = ink * vec4(mix(found.rgb, vec3(1.0), letters), found.a);"
    "}";

GLuint shader(GLenum kind, const char* source) {
  const GLuint made = glCreateShader(kind);
  glShaderSource(made, 1, &source, nullptr);
  glCompileShader(made);
  return made;
}

GLuint texture_id(ImTextureID id) { return static_cast<GLuint>(id); }

}  // namespace

bool GlLists::start() {
  program_ = glCreateProgram();
  glAttachShader(program_, shader(GL_VERTEX_SHADER, vertex_source));
  glAttachShader(program_, shader(GL_FRAGMENT_SHADER, fragment_source));
  glBindAttribLocation(program_, Position, "position");
  glBindAttribLocation(program_, Place, "place");
  glBindAttribLocation(program_, Colour, "colour");
  glLinkProgram(program_);
  GLint linked = 0;
  glGetProgramiv(program_, GL_LINK_STATUS, &linked);
  size_ = glGetUniformLocation(program_, "size");
  letters_ = glGetUniformLocation(program_, "letters");
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  return linked == GL_TRUE;
}

void GlLists::update(ImTextureData& texture) {
  const auto id = texture_id(texture.TexID);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  switch (texture.Status) {
    case ImTextureStatus_WantCreate: {
      GLuint made = 0;
      glGenTextures(1, &made);
      glBindTexture(GL_TEXTURE_2D, made);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
      glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA, texture.Width, texture.Height, 0, GL_ALPHA, GL_UNSIGNED_BYTE,
                   texture.Pixels);
      texture.SetTexID(made);
      texture.SetStatus(ImTextureStatus_OK);
      break;
    }
    case ImTextureStatus_WantUpdates: {
      // Whole rows from the first changed one to the last: WebGL 1 cannot upload part of a row without a copy.
      const int top = texture.UpdateRect.y, rows = texture.UpdateRect.h;
      glBindTexture(GL_TEXTURE_2D, id);
      glTexSubImage2D(GL_TEXTURE_2D, 0, 0, top, texture.Width, rows, GL_ALPHA, GL_UNSIGNED_BYTE,
                      texture.GetPixelsAt(0, top));
      texture.SetStatus(ImTextureStatus_OK);
      break;
    }
    case ImTextureStatus_WantDestroy:
      if (texture.UnusedFrames == 0) break;
      glDeleteTextures(1, &id);
      texture.SetTexID(ImTextureID_Invalid);
      texture.SetStatus(ImTextureStatus_Destroyed);
      break;
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed: break;
  }
}

void GlLists::draw(ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures) update(*texture);

  const int width = int(data.DisplaySize.x), height = int(data.DisplaySize.y);
  glViewport(0, 0, width, height);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glUseProgram(program_);
  glUniform2f(size_, data.DisplaySize.x, data.DisplaySize.y);
  glActiveTexture(GL_TEXTURE0);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);

  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(list->VtxBuffer.size_in_bytes()), list->VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, GLsizeiptr(list->IdxBuffer.size_in_bytes()), list->IdxBuffer.Data,
                 GL_STREAM_DRAW);
    const auto attribute = [](Attribute name, int count, GLenum type, GLboolean normalised, std::size_t offset) {
      glEnableVertexAttribArray(name);
      glVertexAttribPointer(name, count, type, normalised, sizeof(ImDrawVert), reinterpret_cast<const void*>(offset));
    };
    attribute(Position, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    attribute(Place, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    attribute(Colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      if (clip.z <= clip.x || clip.w <= clip.y || command.ElemCount == 0) continue;
      glScissor(int(clip.x), height - int(clip.w), int(clip.z - clip.x), int(clip.w - clip.y));
      glBindTexture(GL_TEXTURE_2D, texture_id(command.GetTexID()));
      glUniform1f(letters_, command.TexRef._TexData ? 1.f : 0.f);
      glDrawElements(GL_TRIANGLES, GLsizei(command.ElemCount), GL_UNSIGNED_SHORT,
                     reinterpret_cast<const void*>(std::size_t(command.IdxOffset) * sizeof(ImDrawIdx)));
    }
  }
}

}  // namespace camtay
