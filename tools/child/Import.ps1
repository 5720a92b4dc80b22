# Runs in a PowerShell of its own: the module's manifest is sound, and importing it gives exactly the cmdlets it names.
param([string] $Module)
$ErrorActionPreference = 'Stop'

$manifest = Test-ModuleManifest $Module
$named = @((Import-PowerShellDataFile $Module).CmdletsToExport | Sort-Object)
$imported = @((Import-Module $Module -PassThru).ExportedCmdlets.Keys | Sort-Object)
if (Compare-Object $named $imported) {
    throw "The manifest names $($named.Count) cmdlets, the module has $($imported.Count): $($imported -join ', ')"
}
"Imported $($manifest.Name) $($manifest.Version) with $($imported.Count) cmdlets in PowerShell $($PSVersionTable.PSVersion)"
