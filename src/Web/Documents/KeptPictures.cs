namespace Tamias.Web.Documents;

/// <summary>Keeps pictures by their content, each once.</summary>
static class KeptPictures
{
    /// <summary>Only adds a row; the caller saves it.</summary>
    /// <returns>The hash by which the picture is found.</returns>
    public static async Task<string> KeepAsync(this Db db, Id<Organization> organization, UploadedLogo picture)
    {
        if (!await db.Logos.AnyAsync(l => l.Hash == picture.Hash))
            db.Add(new Logo(organization, picture.Hash, picture.Png));
        return picture.Hash;
    }
}
