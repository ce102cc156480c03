// A Document as a PDF 1.7 file: fonts embedded and subset, text searchable and exact (ToUnicode), tagged, language, title,
// no date, producer or other metadata, so that the same answers give the same bytes.
#pragma once

#include <string>

#include "form/document.hpp"
#include "form/typeface.hpp"

namespace camtay {

std::string to_pdf(const Document& document, const Faces& faces);

}  // namespace camtay
