// The screen of a model. One function for each kind of screen, in view_*.cpp.
#pragma once

#include "guide/model.hpp"
#include "guide/screen.hpp"

namespace camtay {

Screen view(const Model& model);

Screen view_welcome(const Model& model);
Screen view_choose(const Model& model);
Screen view_before(const Model& model);
Screen view_question(const Model& model, const Question& question);
Screen view_doubt(const Model& model, const Question& question);
Screen view_check(const Model& model);
Screen view_missing(const Model& model);
Screen view_preview(const Model& model);
Screen view_done(const Model& model);
Screen view_help(const Model& model);
Screen view_settings(const Model& model);
Screen view_waiting(const Model& model);  // a file is on its way or did not arrive

}  // namespace camtay
