using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>The texts that an expression or a member can come to: its literals, but not those it only compares
/// with.</summary>
static class Results
{
    public static IEnumerable<string> Of(SyntaxNode node) =>
        Texts(node).Where(t => !IsCompared(t.Node, node)).Select(t => t.Text);

    /// <summary>All texts written in it; one that is put together over several lines counts as a whole.</summary>
    public static IEnumerable<(string Text, ExpressionSyntax Node)> Texts(SyntaxNode node) => node
        .DescendantNodesAndSelf(inner => inner is not ExpressionSyntax written || Whole(written) is null)
        .OfType<ExpressionSyntax>().Select(e => (Text: Whole(e)!, e)).Where(t => t.Text is not null);

    static string? Whole(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) =>
            Whole(sum.Left) is { } left && Whole(sum.Right) is { } right ? left + right : null,
        _ => null,
    };

    static bool IsCompared(ExpressionSyntax text, SyntaxNode within) => text.Ancestors()
        .TakeWhile(a => a != within.Parent)
        .Any(a => a is PatternSyntax or InvocationExpressionSyntax or AttributeSyntax
            || a.IsKind(SyntaxKind.EqualsExpression) || a.IsKind(SyntaxKind.NotEqualsExpression)
            || IsLookedUp(text, a));

    /// <summary>The text that is asked for in <c>words["…"]</c> is a result of its own, not of what stands
    /// around it; the one in <c>ViewData["…"]</c> is none.</summary>
    static bool IsLookedUp(ExpressionSyntax text, SyntaxNode around) =>
        around is ElementAccessExpressionSyntax access && access.ArgumentList.Span.Contains(text.Span);
}
