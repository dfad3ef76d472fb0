using System.Net;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>What pages say to people: T["…"], T[Model.Word], and the attributes that tag helpers translate.</summary>
static partial class PageSentences
{
    /// <summary>Characters from T[ to its ] at most.</summary>
    const int Longest = 2000;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IEnumerable<Sentence> All()
    {
        var attributes = TranslatedAttributes().ToList();
        return Repository.Files("*.cshtml").SelectMany(path => Asked(path).Concat(
            attributes.SelectMany(a => InAttribute(path, a.Tag, a.Attribute))));
    }

    static IEnumerable<Sentence> Asked(string path)
    {
        var text = Repository.Text(path);
        foreach (Match match in Ask().Matches(text))
        {
            var begin = text[match.Index..Math.Min(match.Index + Longest, text.Length)];
            foreach (var english in Texts(path, FirstArgument(begin)))
                yield return new(english, path);
        }
    }

    /// <summary>Markup follows on the bracket, so it is the first access in whatever the whole is read as.</summary>
    static ExpressionSyntax FirstArgument(string begin) => SyntaxFactory.ParseExpression(begin).DescendantNodesAndSelf()
        .OfType<ElementAccessExpressionSyntax>().First(a => a.SpanStart == 0).ArgumentList.Arguments[0].Expression;

    /// <summary>Literals, or what a variable of the page or a member of its class can come to.</summary>
    static IEnumerable<string> Texts(string path, ExpressionSyntax argument) => argument switch
    {
        IdentifierNameSyntax name => Variables(path, name.Identifier.Text).Concat(Indirect.Of(argument)),
        MemberAccessExpressionSyntax or InvocationExpressionSyntax => Indirect.Of(argument),
        _ => Results.Of(argument),
    };

    static IEnumerable<string> Variables(string path, string name) =>
        Regex.Matches(Repository.Text(path), $@"\b{name} = (?<value>[^;]+);", RegexOptions.ExplicitCapture, Patience)
            .SelectMany(m => Results.Of(SyntaxFactory.ParseExpression(m.Groups["value"].Value)));

    static IEnumerable<Sentence> InAttribute(string path, string tag, string attribute) =>
        Regex.Matches(Repository.Text(path), $"<{tag}\\b[^>]*?\\s{attribute}=\"(?<text>[^\"@]+)\"",
                RegexOptions.ExplicitCapture, Patience)
            .Select(m => new Sentence(WebUtility.HtmlDecode(m.Groups["text"].Value), path));

    /// <summary>The properties that tag helpers put through <c>words[…]</c>.</summary>
    static IEnumerable<(string Tag, string Attribute)> TranslatedAttributes() =>
        from source in Repository.Under("src/Web/TagHelpers")
        from access in source.All<ElementAccessExpressionSyntax>()
        let property = access.ArgumentList.Arguments[0].Expression
        where access.Expression.ToString() == "words" && property is IdentifierNameSyntax
        let type = access.Ancestors().OfType<ClassDeclarationSyntax>().First().Identifier.Text
        select (Kebab(type.Replace("TagHelper", "", StringComparison.Ordinal)), Kebab(property.ToString()));

    static string Kebab(string name) => Hump().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex(@"(?<![\w.])(T|words)\[", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ask();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hump();
}
