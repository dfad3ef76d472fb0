using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

public sealed class CommentTests
{
    /// <summary>Seen to fail by taking the summary of Money out.</summary>
    [Fact]
    public void Every_public_type_of_Core_says_in_a_sentence_what_it_is() => Rule.Holds(
        from source in Repository.Under("src/Core")
        from type in source.All<BaseTypeDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.PublicKeyword) && !IsSaid(type)
        select $"{source.At(type)} {type.Identifier.Text}");

    /// <summary>A type in several files says it in one of them.</summary>
    static bool IsSaid(BaseTypeDeclarationSyntax type) =>
        HasSummary(type) || (type.Modifiers.Any(SyntaxKind.PartialKeyword) && Repository.Under("src/Core")
            .SelectMany(s => s.All<BaseTypeDeclarationSyntax>())
            .Any(other => other.Identifier.Text == type.Identifier.Text && HasSummary(other)));

    static bool HasSummary(BaseTypeDeclarationSyntax type) => type.GetLeadingTrivia().Select(t => t.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .Any(comment => comment.Content.OfType<XmlElementSyntax>().Any(e => e.StartTag.Name.ToString() == "summary"));
}
