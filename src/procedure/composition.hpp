// Computed values: from facts to the value, and back from a sentence someone wrote to the answers it is made of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "procedure/procedure.hpp"

namespace camtay {

// Null when what it is made of is missing.
Json composed(const Computed& computed, const Json& facts, const Date& today);

struct DocumentParts {
  std::string kind;                    // the id of a choice
  std::string number, issued, issuer;  // as they are written in the sentence
};

// "Căn cước công dân số 038196004123 cấp ngày 20/11/2021" taken apart by the sentences of a computed value; capitals and
// doubled spaces do not matter. None when no sentence fits.
std::optional<DocumentParts> parse_document(const Computed& computed, std::string_view text);

}  // namespace camtay
