using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>The texts that an expression or a member can come to: its literals, but not those it only compares
/// with.</summary>
static class Results
{
    public static IEnumerable<string> Of(SyntaxNode node) => node.DescendantNodesAndSelf()
        .OfType<LiteralExpressionSyntax>()
        .Where(l => l.IsKind(SyntaxKind.StringLiteralExpression) && !IsCompared(l, node))
        .Select(l => l.Token.ValueText);

    static bool IsCompared(LiteralExpressionSyntax literal, SyntaxNode within) => literal.Ancestors()
        .TakeWhile(a => a != within.Parent)
        .Any(a => a is PatternSyntax or InvocationExpressionSyntax or AttributeSyntax
            || a.IsKind(SyntaxKind.EqualsExpression) || a.IsKind(SyntaxKind.NotEqualsExpression)
            || IsLookedUp(literal, a));

    /// <summary>The text that is asked for in <c>words["…"]</c> is a result of its own, not of what stands
    /// around it; the one in <c>ViewData["…"]</c> is none.</summary>
    static bool IsLookedUp(LiteralExpressionSyntax literal, SyntaxNode around) =>
        around is ElementAccessExpressionSyntax access && access.ArgumentList.Span.Contains(literal.Span);
}
