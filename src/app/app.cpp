#include "app/app.hpp"

#include "guide/update.hpp"
#include "guide/view.hpp"

namespace camtay {

bool App::frame(Painter* painter) {
  for (const Action& action : platform_.take_actions()) {
    const Arrived* arrived = std::get_if<Arrived>(&action);
    if (painter != nullptr && arrived != nullptr) painter->offer(arrived->file, arrived->bytes);
    Next next = update(std::move(model_), action);
    model_ = std::move(next.model);
    for (const Effect& effect : next.effects) platform_.perform(effect);
  }
  if (model_.loaded.words.empty()) return false;
  const Screen screen = view(model_);
  Mirrored now{semantics(screen), {}};
  if (painter != nullptr && screen.look.skin == Skin::Canvas)
    now.placement = painter->paint(screen, platform_.surroundings());
  platform_.reflect(difference(shown_, now));
  shown_ = std::move(now);
  return true;
}

}  // namespace camtay
