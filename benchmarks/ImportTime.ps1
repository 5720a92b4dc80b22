# How many milliseconds importing a module takes.
param([Parameter(Mandatory)][string] $Module)

$ErrorActionPreference = 'Stop'
(Measure-Command { Import-Module $Module }).TotalMilliseconds
