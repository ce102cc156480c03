// What was chosen by saying it: by its name, a part of its name, or its place on the screen.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "procedure/heard.hpp"
#include "procedure/heard_words.hpp"

namespace camtay {

struct HeardChoice {
  std::vector<std::size_t> chosen;  // into Asked::offered; none: it is in doubt
  Unheard why = Unheard::Unclear;
};

// One of what is offered; several where the field takes several ("một và ba", "cả hai").
HeardChoice heard_choice(const Asked& asked, Phrase words);

// One of a long list of places, peoples or countries: "xã Nghi Lộc", "nghi loc", "người Mông".
HeardChoice heard_in_list(const Asked& asked, Phrase words);

}  // namespace camtay
