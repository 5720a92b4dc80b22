namespace Quay.Client;

/// <summary>The kinds of items that a path can lead to.</summary>
internal enum FileKind
{
    /// <summary>Nothing is there.</summary>
    None,

    /// <summary>A file with content, which can be read to its end and replaced.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link that was not followed.</summary>
    Link,

    /// <summary>A named pipe: reading it waits until somebody writes.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device, such as a disk, a terminal or the null device.</summary>
    Device,
}
