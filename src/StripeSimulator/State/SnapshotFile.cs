namespace Tamias.StripeSimulator.State;

/// <summary>
/// Keeps the state in a file: read at the start, written when something changed, replaced in one move.
/// </summary>
internal sealed class SnapshotFile(World world, string path)
{
    long written;

    internal void Load()
    {
        if (File.Exists(path)) Snapshot.Read(world, File.ReadAllText(path));
        written = world.Changes;
    }

    internal void SaveIfChanged()
    {
        if (world.Changes == written) return;
        written = world.Changes;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path + ".new", Snapshot.Write(world));
        File.Move(path + ".new", path, overwrite: true);
    }
}
