# Runs in a new PowerShell: tests the manifest of the module, and that importing it exports exactly the cmdlets it names.
param([string] $Module)
$ErrorActionPreference = 'Stop'

$manifest = Test-ModuleManifest $Module
$named = @((Import-PowerShellDataFile $Module).CmdletsToExport | Sort-Object)
$imported = @((Import-Module $Module -PassThru).ExportedCmdlets.Keys | Sort-Object)
if (Compare-Object $named $imported) {
    throw "The manifest names $($named.Count) cmdlets, the module has $($imported.Count): $($imported -join ', ')"
}
"Imported $($manifest.Name) $($manifest.Version) with $($imported.Count) cmdlets in PowerShell $($PSVersionTable.PSVersion)"
