using System.Net;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>Whether a text stands anywhere in the product, by whatever way it reaches people.</summary>
static class Mentions
{
    static readonly HashSet<string> Literals = Repository.Product
        .SelectMany(s => Results.Texts(s.Tree.GetRoot())).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of enumerations' members, which are said by their name.</summary>
    static readonly HashSet<string> Members = Repository.Product.SelectMany(s => s.All<EnumMemberDeclarationSyntax>())
        .Select(m => m.Identifier.Text)
        .ToHashSet(StringComparer.Ordinal);

    static readonly string Pages =
        WebUtility.HtmlDecode(string.Concat(Repository.Files("*.cshtml").Select(Repository.Text)));

    public static bool Of(string english) => Literals.Contains(english) || Members.Contains(english)
        || Pages.Contains($"\"{english}\"", StringComparison.Ordinal);
}
