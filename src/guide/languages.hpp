// Vietnamese words on a page of another language: a voice, and a screen reader, says them otherwise than the rest.
// Belongs to the part of the program that the page fetches with the words of such a language (tools/site/split.mjs): nothing here
// may be called on a Vietnamese page.
#pragma once

#include <string_view>
#include <vector>

#include "guide/mirror.hpp"
#include "guide/narration.hpp"

namespace camtay {

// What is said of a text in pieces of one language; none where nothing of it is Vietnamese.
std::vector<SpokenPiece> spoken_pieces(std::string_view visible, const Words& words);
// Takes the texts of nodes apart into runs of one language. The titles of notices and items stay whole.
void tell_languages(std::vector<SemanticNode>& nodes);

}  // namespace camtay
