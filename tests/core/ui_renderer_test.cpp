// The renderer without a graphics card: what it would draw.
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <set>

#include <imgui.h>

#include "ui/renderer.hpp"
#include "ui_screens.hpp"

namespace camtay {

namespace {

class Asked : public Pictures {
 public:
  std::set<std::string> names;
  std::uint64_t texture(const std::string& name, int width, int height) override {
    CHECK(width > 0);
    CHECK(height > 0);
    names.insert(name);
    return there ? 7 : 0;
  }
  bool there = true;
};

std::string font(const std::string& name) {
  std::ifstream file(std::string(CAMTAY_BUILT_ASSETS_DIR) + "/fonts/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void give_fonts(Renderer& renderer) {
  for (const char* name : {"be-vietnam-pro-400.ttf", "be-vietnam-pro-600.ttf", "be-vietnam-pro-700.ttf",
                           "cam-tay-serif-regular.ttf", "cam-tay-serif-bold.ttf", "cam-tay-serif-italic.ttf"}) {
    renderer.offer(std::string("fonts/") + name, font(name));
  }
}

// What a graphics card does with the textures of a frame.
void accept_textures(ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

TEST_CASE("a screen without fonts is left to the plain skin") {
  Asked pictures;
  Renderer renderer(pictures);
  CHECK(renderer.paint(sample_screen("welcome"), {}).height == 0);
  renderer.offer("lang/vi.json", "{}");
  renderer.offer("fonts/be-vietnam-pro-400.ttf", "damaged");
  renderer.offer("fonts/be-vietnam-pro-700.ttf", font("be-vietnam-pro-700.ttf"));
  CHECK_FALSE(renderer.ready());
  CHECK(renderer.paint(sample_screen("welcome"), {}).rects.empty());
}

TEST_CASE("the semi-bold face may come later") {
  Asked pictures;
  Renderer renderer(pictures);
  renderer.offer("fonts/be-vietnam-pro-400.ttf", font("be-vietnam-pro-400.ttf"));
  renderer.offer("fonts/be-vietnam-pro-700.ttf", font("be-vietnam-pro-700.ttf"));
  REQUIRE(renderer.ready());
  CHECK(renderer.paint(sample_screen("welcome"), {}).height > 0);
}

TEST_CASE("every screen is drawn at every size, in every theme, wherever it is scrolled") {
  Asked pictures;
  Renderer renderer(pictures);
  give_fonts(renderer);
  REQUIRE(renderer.ready());
  for (Screen& screen : sample_screens()) {
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::BlackOnYellow}) {
      for (const float scale : {1.f, 1.25f, 2.625f}) {
        INFO(screen.key << " theme " << int(theme) << " scale " << scale);
        screen.look.theme = theme;
        screen.look.text_percent = scale > 2 ? 200 : 100;
        const Placement placement =
            renderer.paint(screen, {.width = 360, .height = 640, .scale = scale, .scroll = scale * 100});
        CHECK(placement.height > 0);
        ImDrawData& data = renderer.drawing();
        CHECK(data.DisplaySize.x == 360 * scale);
        CHECK(data.TotalVtxCount > 0);
        CHECK(data.TotalVtxCount < 65536);
        accept_textures(data);
      }
    }
  }
  CHECK(pictures.names.contains("baby"));
  CHECK(pictures.names.contains("printer"));
}

TEST_CASE("a picture on its way leaves its place empty") {
  Asked pictures;
  Renderer renderer(pictures);
  give_fonts(renderer);
  const Screen screen = sample_screen("question/child_sex");
  const auto with = renderer.paint(screen, {}).rects;
  const int drawn = renderer.drawing().TotalVtxCount;
  accept_textures(renderer.drawing());
  pictures.there = false;
  const auto without = renderer.paint(screen, {}).rects;
  CHECK(with == without);
  CHECK(renderer.drawing().TotalVtxCount < drawn);
}

TEST_CASE("a page of the form is drawn in the faces of the paper") {
  Asked pictures;
  Renderer renderer(pictures);
  give_fonts(renderer);
  renderer.paint(sample_screen("preview"), {.scale = 2});
  const int with = renderer.drawing().TotalVtxCount;
  accept_textures(renderer.drawing());
  Screen blank = sample_screen("preview");
  for (Block& block : blank.blocks) {
    if (Sheet* sheet = std::get_if<Sheet>(&block)) sheet->page.marks.clear();
  }
  renderer.paint(blank, {.scale = 2});
  // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" has 27 letters of four corners.
  CHECK(with - renderer.drawing().TotalVtxCount >= 27 * 4);
}

TEST_CASE("letters never seen before are still drawn after many sizes") {
  Asked pictures;
  Renderer renderer(pictures);
  give_fonts(renderer);
  Screen screen = sample_screen("check");
  for (int step = 0; step < 12; ++step) {
    const float scale = 1 + float(step) * 0.25f;
    screen.look.text_percent = 200;
    renderer.paint(screen, {.width = 1366, .height = 768, .scale = scale});
    accept_textures(renderer.drawing());
  }
  const int before = renderer.drawing().TotalVtxCount;
  renderer.forget_textures();
  renderer.paint(screen, {.width = 1366, .height = 768, .scale = 1 + 11 * 0.25f});
  CHECK(renderer.drawing().TotalVtxCount == before);
  for (const ImTextureData* texture : *renderer.drawing().Textures) {
    if (texture->Status != ImTextureStatus_WantDestroy) CHECK(texture->Status == ImTextureStatus_WantCreate);
  }
}

}  // namespace camtay
