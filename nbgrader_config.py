"""nbgrader's configuration: reading, scoring and exporting are done by `autograder`."""

import os
import sys

c = get_config()  # noqa: F821

# nbgrader starts `alembic` by name to make the gradebook; find it without an activated venv.
os.environ["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])

c.CourseDirectory.course_id = "attention-course"

# The release is kept in the repository, so a fresh clone has one; make it anew each time.
c.GenerateAssignment.force = True
c.GenerateAssignment.post_convert_hook = "autograder.nbgrader_plugin.bring_kit"

# Neither marker contains the other, and a stub raises: one that returned its input
# would pass tests of shape.
c.ClearSolutions.begin_solution_delimeter = "### BEGIN SOLUTION"
c.ClearSolutions.end_solution_delimeter = "### END SOLUTION"
c.ClearSolutions.code_stub = {
    "python": '####Fill your code####\nraise NotImplementedError("fill your code in here")'
}
c.ClearSolutions.text_stub = "*Write your answer here.*"

# Submissions are read by ours, whatever state they are in, and no cell of them is executed.
c.Autograde.exporter_class = "autograder.nbgrader_plugin.SubmissionExporter"
c.Autograde.autograde_preprocessors = [
    "autograder.nbgrader_plugin.ScoreSubmission",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

c.ExportApp.plugin_class = "autograder.nbgrader_plugin.SafeCsvExport"

# `nbgrader validate` runs the whole notebook; training takes longer than 30 s a cell.
c.Execute.timeout = 600
