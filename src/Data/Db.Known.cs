using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Tamias.Data;

/// <summary>How rows are written that may be there already.</summary>
public abstract partial class Db
{
    /// <summary>Adds rows by one statement and commits them; those that a unique index knows already are left out, and
    /// keep none of the others from being stored. Past the change tracker: nothing is read of them
    /// afterwards.</summary>
    public async Task AddUnlessKnownAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellation = default)
        where T : class
    {
        if (rows.Count == 0)
            return;

        var type = Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().ToList();
        await using var command = Database.GetDbConnection().CreateCommand();
        var values = rows.SelectMany(row => columns.Select(c => (Column: c, Value: c.GetGetter().GetClrValue(row))))
            .Select((v, n) => v.Column.GetRelationalTypeMapping()
                .CreateParameter(command, $"@p{n}", v.Value, v.Column.IsNullable)).ToList();
        var tuples = values.Select(v => v.ParameterName).Chunk(columns.Count).Select(r => $"({string.Join(',', r)})");
        var sql = $"insert into {type.GetTableName()} ({string.Join(',', columns.Select(c => c.GetColumnName()))}) "
            + $"values {string.Join(',', tuples)} on conflict do nothing";
        await InTransactionAsync(() => Database.ExecuteSqlRawAsync(sql, values, cancellation), cancellation);
    }
}
