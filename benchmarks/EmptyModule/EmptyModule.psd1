@{
    RootModule        = 'EmptyModule.dll'
    ModuleVersion     = '1.0.0'
    GUID              = 'f0a7f1e4-2b53-4a5d-9f3c-6f8a0c1a7b11'
    Author            = 'The QuayPS authors'
    Description       = 'A binary module that does nothing: what an import costs at least.'
    CmdletsToExport   = @('Get-Nothing')
    FunctionsToExport = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
