using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>Every refusal that the product can give. Most are written <c>new("…")</c>, so the compiler is asked for
/// the type.</summary>
static class Refusals
{
    const string Usings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        global using Microsoft.EntityFrameworkCore; global using Microsoft.Extensions.Localization;
        global using Tamias.Data;
        """;

    public static IEnumerable<Sentence> All()
    {
        var sources = Repository.Product.Except(Repository.Under("src/StripeSimulator")).ToList();
        var trees = sources.Select(s => s.Tree).Append(Source.Parse(Usings));
        var compilation = CSharpCompilation.Create("Tidy", trees, References());
        foreach (var source in sources)
        {
            var model = compilation.GetSemanticModel(source.Tree);
            foreach (var made in source.All<BaseObjectCreationExpressionSyntax>())
                if (made.ArgumentList is { Arguments: [var first, ..] }
                    && model.GetTypeInfo(made).Type?.ToDisplayString() == "Tamias.Refusal")
                    foreach (var text in Results.Of(first.Expression))
                        yield return new(text, source.At(made));
        }
    }

    /// <summary>All that the product was built against, but not the product: its types come from the sources.</summary>
    static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Tamias.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
