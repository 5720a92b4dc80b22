namespace Quay.Client;

/// <summary>The kind of item at a path.</summary>
internal enum FileKind
{
    /// <summary>The path does not exist.</summary>
    None,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link that was not followed.</summary>
    Link,

    /// <summary>A named pipe. Reading it blocks until another process writes.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device, such as a disk, a terminal or the null device.</summary>
    Device,
}
