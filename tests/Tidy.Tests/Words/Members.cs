using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

static class Members
{
    /// <summary>Properties, fields and methods of a name in one file.</summary>
    public static IEnumerable<SyntaxNode> Of(SyntaxTree tree, string name) => tree.GetRoot().DescendantNodes()
        .Where(n => n switch
        {
            PropertyDeclarationSyntax property => property.Identifier.Text == name,
            MethodDeclarationSyntax method => method.Identifier.Text == name,
            VariableDeclaratorSyntax variable => variable.Identifier.Text == name,
            _ => false,
        });
}
