using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>docs/money.md says which test shows what about money: a test that was renamed or taken away does not stay
/// there, and no case is left out.</summary>
/// <remarks>Seen to fail by a test of a bank debit that was split in two under new names.</remarks>
public sealed partial class MoneyTableTests
{
    const int Cases = 60;

    static readonly string Page = Repository.Text("docs/money.md");

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var named = Name().Matches(Page).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(named);
        Rule.Holds(named.Except(Declared(), StringComparer.Ordinal));
    }

    [Fact]
    public void Its_table_of_cases_has_each_number_once() => Assert.Equal(
        Enumerable.Range(1, Cases).Select(n => $"{n}"),
        Row().Matches(Section("Cases")).Select(m => m.Groups["number"].Value));

    /// <summary>"MoneyTests.Amounts_are_ordered_by_size", of every test.</summary>
    static IEnumerable<string> Declared() =>
        from source in Repository.Under("tests")
        from type in source.All<ClassDeclarationSyntax>()
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.Count > 0
        select $"{type.Identifier.Text}.{method.Identifier.Text}";

    static string Section(string title) =>
        Page.Split("\n## ").Single(s => s.StartsWith(title + "\n", StringComparison.Ordinal));

    [GeneratedRegex(@"`(?<name>[A-Z]\w*\.[A-Z]\w*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| (?<number>\d\w*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
