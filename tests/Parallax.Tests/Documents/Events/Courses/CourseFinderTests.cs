using System.Linq;
using Parallax.Documents;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Events.Courses;

public sealed class CourseFinderTests
{
    [Fact]
    public void Find_ExamplesOfTheRules_AreRead() => Assert.All(RuleFile.Examples("en/course-words.tsv"), example =>
    {
        var course = Courses.Of(example.Sentence).FirstOrDefault();
        Assert.Equal(example.Expected, course is null ? null : $"{course.Direction.ToString().ToLowerInvariant()} {course.Thing}");
    });

    [Fact]
    public void Find_ThisIncrease_IsOfWhatWasToldBefore()
    {
        var courses = Courses.Of("The council discussed an increase in the military presence in Selm. \"We ask whether this increase should be longer-term,\" the envoy said.");
        Assert.Equal(["military presence", "military presence"], courses.Select(course => course.Thing));
        Assert.Equal(courses[0].Entities, courses[1].Entities);
        Assert.Equal("increase should be longer-term", courses[1].Span.Of("The council discussed an increase in the military presence in Selm. \"We ask whether this increase should be longer-term,\" the envoy said."));
    }

    [Theory]
    [InlineData("The presence in Selm has not increased.", FactStatus.Denied)]
    [InlineData("The alliance will increase its presence in Selm.", FactStatus.Planned)]
    [InlineData("The council discussed the possibility of an increase in the presence.", FactStatus.Possible)]
    [InlineData("The presence in Selm has increased.", FactStatus.Actual)]
    public void Find_Status_IsThatOfItsWords(string text, FactStatus expected) => Assert.Equal(expected, Courses.Of(text).Single().Status);

    private static class Courses
    {
        public static System.Collections.Immutable.ImmutableArray<Course> Of(string text) =>
            DocumentPipeline.Analyze(Evaluation(text)).Courses;

        private static Document Evaluation(string text) => new Parallax.Evaluation.Sets.SetReport("a", null, null, null, text).Document();
    }
}
