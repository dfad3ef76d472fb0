using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

public sealed class MirrorTests
{
    /// <summary>Projects whose tests are about the whole product.</summary>
    static readonly string[] Whole = ["Browser.Tests", "Simulation", "Tidy.Tests"];

    /// <summary>Whole documents, and whole journeys against the simulator, belong to no folder.</summary>
    static readonly string[] Journeys = ["Sample", "Simulated"];

    /// <summary>Where a thing is tested is found from where it stands; the pages are mirrored without "Pages".
    /// Folders without tests hold what tests are made with and are free. Seen to fail by
    /// tests/Core.Tests/Billing.</summary>
    [Fact]
    public void A_folder_of_tests_mirrors_a_folder_of_sources() => Rule.Holds(
        from source in Repository.Under("tests")
        let parts = source.Path.Split('/')
        where parts.Length > 3 && !Whole.Contains(parts[1], StringComparer.Ordinal) && HasTests(source)
        let project = parts[1].Replace(".Tests", "", StringComparison.Ordinal)
        let folder = string.Join('/', parts[2..^1])
        where !Journeys.Contains(folder, StringComparer.Ordinal)
        where !new[] { folder, $"Pages/{folder}" }.Any(f => Repository.HasFolder($"src/{project}/{f}"))
        select $"{source.Path}: src/{project} has no folder {folder}");

    static bool HasTests(Source source) =>
        source.All<AttributeSyntax>().Any(a => a.Name.ToString() is "Fact" or "Theory");
}
