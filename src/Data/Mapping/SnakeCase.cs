using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Tamias.Data.Mapping;

/// <summary>Names tables, columns and constraints in snake_case; a nested value's column bears its whole
/// path.</summary>
static partial class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var type in model.GetEntityTypes())
        {
            type.SetTableName(Of(type.GetTableName()!));
            Columns(type, "");
            foreach (var key in type.GetKeys())
                key.SetName(Of(key.GetName()!));
            foreach (var key in type.GetForeignKeys())
                key.SetConstraintName(Of(key.GetConstraintName()!));
            foreach (var index in type.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    static void Columns(IMutableTypeBase type, string path)
    {
        foreach (var property in type.GetDeclaredProperties())
            property.SetColumnName(path + Of(property.Name));
        foreach (var nested in type.GetDeclaredComplexProperties())
            Columns(nested.ComplexType, path + Of(nested.Name) + "_");
    }

    static string Of(string name) => Hump().Replace(name, "_").Replace("__", "_", StringComparison.Ordinal)
        .ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hump();
}
