#include "ui/renderer.hpp"

#include <cmath>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/arrange.hpp"

namespace camtay {

// Without a Dear ImGui context: an atlas, the data shared by its lists, and one list are all that drawing needs.
struct Renderer::Lists {
  ImFontAtlas& atlas;
  ImDrawListSharedData shared;
  ImDrawList list;
  ImDrawData data;
  int frame = 0;

  explicit Lists(ImFontAtlas& fonts) : atlas(fonts), list(&shared) {
    shared.FontAtlas = &atlas;
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
    shared.CurveTessellationTol = 1.25f;
    shared.SetCircleTessellationMaxError(0.2f);
    ImFontAtlasAddDrawListSharedData(&atlas, &shared);
  }
  ~Lists() { ImFontAtlasRemoveDrawListSharedData(&atlas, &shared); }

  void begin(float width, float height) {
    ImFontAtlasUpdateNewFrame(&atlas, ++frame, true);
    shared.ClipRectFullscreen = {0, 0, width, height};
    list._ResetForNewFrame();
    list.PushTexture(atlas.TexRef);
    list.PushClipRectFullScreen();
  }

  void end(float width, float height) {
    list.PopClipRect();
    list.PopTexture();
    data.Clear();
    data.Valid = true;
    data.DisplaySize = {width, height};
    data.FramebufferScale = {1, 1};
    data.Textures = &atlas.TexList;
    data.AddDrawList(&list);
  }
};

Renderer::Renderer(Pictures& pictures) : pictures_(pictures), lists_(std::make_unique<Lists>(fonts_.atlas())) {}

Renderer::~Renderer() = default;

void Renderer::offer(const std::string& file, const std::string& bytes) {
  constexpr std::pair<std::string_view, FontRole> roles[] = {
      {"fonts/be-vietnam-pro-400.ttf", FontRole::Regular},
      {"fonts/be-vietnam-pro-600.ttf", FontRole::SemiBold},
      {"fonts/be-vietnam-pro-700.ttf", FontRole::Bold},
      {"fonts/cam-tay-serif-regular.ttf", FontRole::PaperRegular},
      {"fonts/cam-tay-serif-bold.ttf", FontRole::PaperBold},
      {"fonts/cam-tay-serif-italic.ttf", FontRole::PaperItalic},
  };
  for (const auto& [name, role] : roles) {
    if (name == file) fonts_.add(role, bytes);
  }
}

Placement Renderer::paint(const Screen& screen, const Surroundings& around) {
  if (!ready() || around.width <= 0 || around.height <= 0) return {};
  Arrangement arrangement = arrange(screen, around, fonts_);

  const float width = std::floor(around.width * around.scale + 0.5f);
  const float height = std::floor(around.height * around.scale + 0.5f);
  View view{.theme = screen.look.theme,
            .scale = around.scale,
            .width = around.width,
            .height = around.height,
            .scroll_x = around.scroll_x,
            .scroll_y = around.scroll};
  lists_->begin(width, height);
  Brush(lists_->list, fonts_, pictures_, view)
      .draw(Panel{.box = {view.scroll_x, view.scroll_y, around.width, around.height}, .ground = Token::Paper});
  for (const Shape& shape : arrangement.page) Brush(lists_->list, fonts_, pictures_, view).draw(shape);
  view.scroll_x = view.scroll_y = 0;
  for (const Shape& shape : arrangement.window) Brush(lists_->list, fonts_, pictures_, view).draw(shape);
  lists_->end(width, height);
  return std::move(arrangement.placement);
}

ImDrawData& Renderer::drawing() { return lists_->data; }

void Renderer::forget_textures() {
  for (ImTextureData* texture : fonts_.atlas().TexList) {
    texture->SetTexID(ImTextureID_Invalid);
    if (texture->Status != ImTextureStatus_WantDestroy) texture->SetStatus(ImTextureStatus_WantCreate);
  }
}

}  // namespace camtay
