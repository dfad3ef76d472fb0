namespace Tamias.Web.Forms;

/// <summary>Saving what a form changed.</summary>
public static class Saving
{
    /// <summary>Saves a changed row and what hangs on it, unless somebody changed it since the form was opened.
    /// A form that changes nothing, such as one sent twice, is always right.</summary>
    /// <param name="version">Which the form was opened with.</param>
    /// <returns>False when somebody else was quicker; nothing is saved then.</returns>
    public static async Task<bool> SaveEditAsync<T>(this Db db, T row, int version) where T : class
    {
        if (!db.ChangeTracker.HasChanges())
            return true;

        var stored = db.Entry(row).Property<int>("Version");
        stored.OriginalValue = version;
        stored.IsModified = true;
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Adds a row under the key that its form was opened with: sent twice, it is added once.</summary>
    /// <returns>False when another unique value of it is taken.</returns>
    public static async Task<bool> AddOnceAsync<T>(this Db db, T row, Func<Task<bool>> isThere) where T : class
    {
        if (await isThere())
            return true;

        db.Add(row);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException refused) when (db.IsDuplicate(refused))
        {
            db.ChangeTracker.Clear();
            return await isThere();
        }
    }
}
