#include "layout_rules.hpp"

#include <algorithm>

#include "guide/mirror.hpp"
#include "ui/arrange.hpp"
#include "ui_screens.hpp"

namespace camtay {

namespace {

struct Laid {
  SemanticTree tree;
  Arrangement arrangement;
  const Rect& rect(const NodeId& id) const { return arrangement.placement.rects.at(id); }
  bool has(const NodeId& id) const { return arrangement.placement.rects.contains(id); }
};

Laid lay(const Screen& screen, const Setting& setting) {
  Screen sized = screen;
  sized.look.text_percent = setting.text_percent;
  const Surroundings around{.width = setting.width, .height = setting.height};
  Arrangement arrangement = arrange(sized, around, WideLetters{});
  // Shapes point into the screen that was arranged, which ends here; only boxes and text are looked at.
  return {semantics(screen), std::move(arrangement)};
}

bool is_field(const SemanticNode& node) { return node.role == Role::TextField || node.role == Role::TextArea; }

bool is_answer(const SemanticNode& node) {
  return node.role == Role::Radio || node.role == Role::Checkbox || node.look == "main" || node.look == "wide";
}

bool pressable(const SemanticNode& node) {
  return node.role == Role::Button || node.role == Role::Link || is_answer(node) || is_field(node);
}

// How far two boxes are apart; negative when they overlap.
float apart(const Rect& a, const Rect& b) {
  const float x = std::max(a.x - (b.x + b.width), b.x - (a.x + a.width));
  const float y = std::max(a.y - (b.y + b.height), b.y - (a.y + a.height));
  return std::max(x, y);
}

struct Line {
  std::string text;
  Rect rect;
};

std::vector<Line> lines(const std::vector<Shape>& shapes) {
  std::vector<Line> found;
  for (const Shape& shape : shapes) {
    const Writing* writing = std::get_if<Writing>(&shape);
    if (!writing) continue;
    for (const Fragment& part : writing->fragments) {
      found.push_back({part.text, {.x = part.x, .y = part.y, .width = part.width, .height = writing->line}});
    }
  }
  return found;
}

class Breaches {
 public:
  Breaches(const Screen& screen, const Setting& setting)
      : where_(screen.key + " at " + std::to_string(int(setting.width)) + ", text " +
               std::to_string(setting.text_percent) + " %: ") {}
  void add(const std::string& sentence) { sentences_.push_back(where_ + sentence); }
  std::vector<std::string> all() && { return std::move(sentences_); }

 private:
  std::string where_;
  std::vector<std::string> sentences_;
};

}  // namespace

std::vector<Setting> settings() {
  std::vector<Setting> made;
  for (const auto& [width, height] :
       {std::pair{320.f, 640.f}, {360.f, 640.f}, {412.f, 915.f}, {768.f, 1024.f}, {1366.f, 768.f}}) {
    for (const int text : {100, 150, 200}) made.push_back({width, height, text});
  }
  return made;
}

std::vector<std::string> without_place(const Screen& screen, const Setting& setting) {
  Breaches breaches(screen, setting);
  const Laid laid = lay(screen, setting);
  for (const SemanticNode& node : laid.tree.nodes) {
    if (!laid.has(node.id)) {
      breaches.add(node.id + " has no place");
    } else if (laid.rect(node.id).width <= 0 || laid.rect(node.id).height <= 0) {
      breaches.add(node.id + " takes no room");
    } else if (is_field(node) && laid.rect(node.id).text_size < 24) {
      breaches.add(node.id + " is written too small");
    }
  }
  return std::move(breaches).all();
}

std::vector<std::string> overlapping(const Screen& screen, const Setting& setting) {
  Breaches breaches(screen, setting);
  const Laid laid = lay(screen, setting);
  const auto& nodes = laid.tree.nodes;
  for (auto one = nodes.begin(); one != nodes.end(); ++one) {
    for (auto other = std::next(one); other != nodes.end(); ++other) {
      if (one->parent == other->id || other->parent == one->id) continue;
      const Rect &a = laid.rect(one->id), &b = laid.rect(other->id);
      if (!a.fixed && !b.fixed && apart(a, b) < -0.01f) breaches.add(one->id + " and " + other->id + " overlap");
    }
  }
  const std::vector<Line> text = lines(laid.arrangement.page);
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (std::size_t j = i + 1; j < text.size(); ++j) {
      if (apart(text[i].rect, text[j].rect) < -0.1f) {
        breaches.add("\"" + text[i].text + "\" and \"" + text[j].text + "\" overlap");
      }
    }
    // The browser writes in the fields.
    for (const SemanticNode& node : nodes) {
      if (is_field(node) && apart(text[i].rect, laid.rect(node.id)) < 0)
        breaches.add("\"" + text[i].text + "\" lies in " + node.id);
    }
  }
  return std::move(breaches).all();
}

std::vector<std::string> outside(const Screen& screen, const Setting& setting) {
  Breaches breaches(screen, setting);
  const Laid laid = lay(screen, setting);
  constexpr float margin = 15.9f;
  const auto inside = [&](const Rect& rect) {
    return rect.x >= margin && rect.x + rect.width <= setting.width - margin;
  };
  for (const SemanticNode& node : laid.tree.nodes) {
    // A zoomed page of the form may be wider than the window.
    if (node.role != Role::Sheet && !inside(laid.rect(node.id))) breaches.add(node.id + " leaves the window");
  }
  for (const std::vector<Shape>* shapes : {&laid.arrangement.page, &laid.arrangement.window}) {
    for (const Line& line : lines(*shapes)) {
      if (!inside(line.rect)) breaches.add("\"" + line.text + "\" leaves the window");
    }
  }
  return std::move(breaches).all();
}

std::vector<std::string> hard_to_press(const Screen& screen, const Setting& setting) {
  Breaches breaches(screen, setting);
  const Laid laid = lay(screen, setting);
  const float answer = setting.width < 600 ? 88 : 72;
  for (const SemanticNode& node : laid.tree.nodes) {
    if (!pressable(node)) continue;
    const Rect& rect = laid.rect(node.id);
    if (rect.width < 64 || rect.height < 64) breaches.add(node.id + " is too small");
    if (is_answer(node) && rect.height < answer) breaches.add(node.id + " is too low for an answer");
    for (const SemanticNode& other : laid.tree.nodes) {
      if (&other <= &node || !pressable(other) || rect.fixed || laid.rect(other.id).fixed) continue;
      if (apart(rect, laid.rect(other.id)) < 11.99f) breaches.add(node.id + " and " + other.id + " are too near");
    }
  }
  return std::move(breaches).all();
}

std::vector<std::string> out_of_order(const Screen& screen, const Setting& setting) {
  Breaches breaches(screen, setting);
  const Laid laid = lay(screen, setting);
  float before = 0;
  const bool may_have_aside = setting.width >= 900 && setting.text_percent <= 125;
  for (const SemanticNode& node : laid.tree.nodes) {
    // The bar and the column of the picture have places of their own.
    if (node.role == Role::Progress || node.look == "back" || node.look == "help") continue;
    if (may_have_aside && (node.look == "lead" || node.look == "logo" || node.look == "listen")) continue;
    const Rect& rect = laid.rect(node.id);
    if (rect.fixed) continue;
    if (rect.y < before - 0.1f) breaches.add(node.id + " stands above what is read before it");
    before = rect.y;
  }
  return std::move(breaches).all();
}

std::vector<std::string> cut_words(const Screen& screen, const Setting& setting) {
  Breaches breaches(screen, setting);
  if (setting.text_percent == 100 && lay(screen, setting).arrangement.cut) breaches.add("a word is cut");
  return std::move(breaches).all();
}

std::vector<std::string> covered(const Screen& screen, const Setting& setting) {
  Breaches breaches(screen, setting);
  const Laid laid = lay(screen, setting);
  float hidden = 0;
  for (const SemanticNode& node : laid.tree.nodes) {
    if (laid.rect(node.id).fixed) hidden = setting.height - laid.rect(node.id).y;
  }
  for (const SemanticNode& node : laid.tree.nodes) {
    const Rect& rect = laid.rect(node.id);
    if (!rect.fixed && rect.y + rect.height > laid.arrangement.placement.height - hidden) {
      breaches.add(node.id + " stays behind the main button");
    }
  }
  return std::move(breaches).all();
}

std::vector<std::string> broken_layout_rules(const Screen& screen) {
  std::vector<std::string> all;
  for (const Setting& setting : settings()) {
    // The other rules look at places that are there.
    std::vector<std::string> lost = without_place(screen, setting);
    all.insert(all.end(), lost.begin(), lost.end());
    if (!lost.empty()) continue;
    for (const auto rule : {overlapping, outside, hard_to_press, out_of_order, cut_words, covered}) {
      const std::vector<std::string> breaches = rule(screen, setting);
      all.insert(all.end(), breaches.begin(), breaches.end());
    }
  }
  return all;
}

}  // namespace camtay
