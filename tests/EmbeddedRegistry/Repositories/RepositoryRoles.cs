namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>Roles in repositories as the API writes them.</summary>
internal static class RepositoryRoles
{
    extension(RepositoryRole role)
    {
        /// <summary>read, write or admin.</summary>
        public string ApiName => role switch
        {
            RepositoryRole.Admin => "admin",
            RepositoryRole.Write => "write",
            _ => "read",
        };
    }
}
