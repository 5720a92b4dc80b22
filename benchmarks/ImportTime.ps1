# Measures the import of a module, in milliseconds.
param([Parameter(Mandatory)][string] $Module)

$ErrorActionPreference = 'Stop'
(Measure-Command { Import-Module $Module }).TotalMilliseconds
